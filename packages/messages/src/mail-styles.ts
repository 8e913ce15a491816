/**
 * Styles for dark mode and narrow screens. Mail programs require inline styles, so only `!important` overrides them;
 * programs without media queries show the light layout.
 */
export const mailStyles = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (max-width: 400px) {
    .page, .page > table > tbody > tr > td { padding: 12px !important; }
    .page .card > tbody > tr > td { padding: 20px !important; }
  }
  @media (prefers-color-scheme: dark) {
    .page, .page > table, .page > table td { background-color: #0e1113 !important; }
    .page .card, .page .card td { background-color: #171b1e !important; }
    .page .card, .page .line { border-color: #2c3237 !important; }
    .ink { color: #f2f1ed !important; }
    .quiet { color: #a3abb2 !important; }
    .accent { color: #4fd1c0 !important; }
    .button, .button span { background-color: #4fd1c0 !important; color: #0e1113 !important; }
  }`;
