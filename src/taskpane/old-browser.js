/* global document */
/* Volume-licence Excel 2016 and 2019 show add-ins in Internet Explorer, where the bundle cannot run: only there, a plain refusal.
   Classic script in the old language, and a file of its own, because the page allows no inline script. */
(function () {
  var isInternetExplorer = typeof document.documentMode === "number";
  if (!isInternetExplorer) return;
  document.getElementById("root").style.display = "none";
  document.getElementById("refusal").removeAttribute("hidden");
})();
