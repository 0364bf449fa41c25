declare const officeJsFiles: readonly string[];
export default officeJsFiles;
