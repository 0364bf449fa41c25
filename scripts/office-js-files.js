/**
 * The smallest set of Microsoft's Office.js that starts Excel on Windows and on the web in Japanese and English, copied unmodified
 * for networks that cannot reach Microsoft (`npm run build -- --office-js local`). test/e2e/production-pane.test.ts measures it
 * with every other address blocked, and that each of these files is read. Excel for Mac and iPad would need excel-mac-16.00.js and excel-ios-16.00.js.
 */
module.exports = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-web-16.00.js",
  "o15apptofilemappingtable.js",
  "ja-jp/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs_agave.js",
];
