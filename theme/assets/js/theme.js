// Runs in the head, before anything is drawn, so that a reader who chose a theme
// never sees the other one flash by. Storage may be forbidden: then the system decides.
try {
  const chosen = localStorage.getItem("isnad-theme");
  if (chosen === "light" || chosen === "dark") {
    document.documentElement.dataset.theme = chosen;
  }
} catch {
  // nothing remembered
}
