import { generateSync } from 'otplib';

const stepSeconds = 30;

/** An authenticator app for a key; it never returns the same code twice. */
export function authenticatorApp(secret: string): { nextCode: () => Promise<string> } {
  let lastStep = 0;
  return {
    async nextCode() {
      const now = () => Math.floor(Date.now() / 1000 / stepSeconds);
      const step = Math.max(now(), lastStep + 1);
      // The server accepts one step ahead of its clock (R04), and a used one never again (R01).
      while (step > now() + 1) await new Promise((resolve) => setTimeout(resolve, 250));
      lastStep = step;
      return generateSync({ secret, epoch: step * stepSeconds });
    },
  };
}

/** Six digits that are not the code of any step near now. */
export function wrongCode(secret: string): string {
  const near = [-2, -1, 0, 1, 2].map((steps) =>
    generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + steps * stepSeconds }),
  );
  return (
    ['000000', '111111', '222222', '333333', '444444', '555555'].find((code) => !near.includes(code)) ??
    '999999'
  );
}
