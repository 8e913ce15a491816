import type { Host } from '../host-context.ts';
import { hashPassword } from '../passwords.ts';
import { seedStudio, type StudioSeed } from './seed-studio.ts';

/** A demo account. Its password is printed at start. */
export interface SeedAccount {
  name: string;
  email: string;
  password: string;
  joinedDaysAgo: number;
  actionsCount: number;
  /** From a range of numbers that are not assigned to anybody. */
  phone?: string;
}

/** Accounts that are nine days old with a dozen actions, so that a first payment shows a prompt. */
export const demoAccounts: readonly SeedAccount[] = [
  {
    name: 'Nora Lindqvist',
    email: 'nora@lindqvist.studio',
    password: 'paper-lantern-42',
    joinedDaysAgo: 9,
    actionsCount: 14,
    phone: '+46701740605',
  },
  {
    name: 'Tomás Reyes',
    email: 'tomas@lindqvist.studio',
    password: 'copper-kettle-17',
    joinedDaysAgo: 8,
    actionsCount: 31,
    phone: '+46701740612',
  },
  {
    name: 'Mira Solheim',
    email: 'mira@lindqvist.studio',
    password: 'velvet-harbor-63',
    joinedDaysAgo: 6,
    actionsCount: 9,
    phone: '+46701740619',
  },
];

/** Works at Sixpence, and administers Kairos in its console. Has a studio of its own, which nobody sees. */
export const consoleAccount: SeedAccount = {
  name: 'Ines Falk',
  email: 'ines@sixpence.example',
  password: 'maple-window-88',
  joinedDaysAgo: 200,
  actionsCount: 40,
};

const lindqvist: StudioSeed = {
  name: 'Studio Lindqvist',
  balance: 18_240.5,
  invoices: [
    {
      number: 'B-1042',
      kind: 'bill',
      party: 'Fern & Field Cowork',
      item: 'Two desks, monthly',
      amount: 260,
      dueIn: 2,
    },
    {
      number: 'B-1043',
      kind: 'bill',
      party: 'Drukkerij Noord',
      item: 'Print run, 200 posters',
      amount: 412.8,
      dueIn: 5,
    },
    {
      number: 'B-1044',
      kind: 'bill',
      party: 'Ilse Baert',
      item: 'Illustrations, autumn issue',
      amount: 1480,
      dueIn: 9,
    },
    {
      number: 'B-1045',
      kind: 'bill',
      party: 'Hollow Tree Hosting',
      item: 'Websites and mail',
      amount: 38.4,
      dueIn: 12,
    },
    {
      number: '2026-031',
      kind: 'sent',
      party: 'Museum of Small Things',
      item: 'Exhibition identity, second part',
      amount: 3200,
      dueIn: 11,
    },
    {
      number: '2026-032',
      kind: 'sent',
      party: 'Marlow Theatre',
      item: 'Season programme',
      amount: 2640,
      dueIn: -3,
    },
    {
      number: '2026-030',
      kind: 'sent',
      party: 'Kestrel Coffee',
      item: 'Packaging, three labels',
      amount: 1150,
      dueIn: -6,
      paidAgo: 4,
    },
  ],
  payees: [
    { name: 'Ilse Baert', account: 'BE68 •••• •••• 4471' },
    { name: 'Drukkerij Noord', account: 'NL20 •••• •••• 8805' },
    { name: 'Nora Lindqvist', account: 'SE45 •••• •••• 0213' },
  ],
};

/** Creates the demo accounts in an empty product; later starts change nothing. */
export async function seedAccounts(
  host: Host,
  accounts: readonly SeedAccount[],
  shared: boolean,
): Promise<void> {
  const missing = accounts.filter(({ email }) => !host.members.byEmail(email));
  if (missing.length === 0) return;
  const hashes = await Promise.all(missing.map(({ password }) => hashPassword(password)));
  const at = host.now();
  // An account that was added to the demo later joins the existing studio.
  const existing = accounts
    .map(({ email }) => host.members.byEmail(email))
    .find((member) => member !== undefined);
  let studio = shared ? (existing?.studio_id ?? seedStudio(host, lindqvist, at)) : '';
  missing.forEach((account, index) => {
    if (!shared) studio = seedStudio(host, lindqvist, at);
    host.members.add({
      studioId: studio,
      name: account.name,
      email: account.email,
      password: hashes[index] ?? '',
      role: !shared || (index === 0 && !existing) ? 'owner' : 'member',
      joinedAt: new Date(at.getTime() - account.joinedDaysAgo * 86_400_000).toISOString(),
      actionsCount: account.actionsCount,
      ...(account.phone !== undefined && { phone: account.phone }),
    });
  });
}
