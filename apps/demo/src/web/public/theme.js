// Before the first paint, so that nobody in the dark sees a white flash.
try {
  const theme = localStorage.getItem('sixpence-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.kairosTheme = theme;
} catch {
  // Storage may be switched off; the system's own preference serves.
}
