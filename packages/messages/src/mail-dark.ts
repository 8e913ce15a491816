/** The same mail at night. Mail programs want every colour inline by day, so only `!important` reaches it. */
export const darkStyles = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (prefers-color-scheme: dark) {
    .page, .page > table, .page > table td { background-color: #0e1113 !important; }
    .card, .page .card, .card td { background-color: #171b1e !important; }
    .card, .line { border-color: #2c3237 !important; }
    .ink { color: #f2f1ed !important; }
    .quiet { color: #a3abb2 !important; }
    .accent { color: #4fd1c0 !important; }
    .button { background-color: #4fd1c0 !important; color: #0e1113 !important; }
    .button span { color: #0e1113 !important; }
  }`;
