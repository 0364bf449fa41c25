/** Where the build puts the sample workbook (webpack.config.js), beside the pane's page. */
export const SAMPLE_ADDRESS = "assets/sample.xlsx";
