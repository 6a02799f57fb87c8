// Before the first paint, so that nobody sees a flash of the other theme. Not a module: those wait.
try {
  const chosen = localStorage.getItem('gravl.theme');
  if (chosen === 'dark' || chosen === 'light') {
    document.documentElement.dataset.theme = chosen;
  }
} catch {
  // Storage may be forbidden; then the system's theme it is.
}
