// An address that moved takes the place within the page along, which a refresh leaves behind.
const { target } = document.currentScript.dataset;
if (location.hash && !target.includes("#")) {
  location.replace(new URL(target + location.hash, location.href));
}
