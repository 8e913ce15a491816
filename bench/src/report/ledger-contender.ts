/** The name of Kairos with a ledger of so many rows in the results. */
export const ledgerContender = (rows: number): string => `Kairos, ${rows.toLocaleString('en')} prompts`;
