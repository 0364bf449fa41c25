export * from "../summary/highlight-looks";
