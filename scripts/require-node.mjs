// Plain JavaScript, because an old Node could not even read the TypeScript that it guards.
const wanted = 26;
const [major] = process.versions.node.split('.').map(Number);

if (major < wanted) {
  console.error(
    `Kairos runs its scripts on Node ${wanted}, and this is Node ${process.versions.node}.\n` +
      `The install brings Node ${wanted} along for Linux and macOS; on other systems install it yourself.\n` +
      'Start scripts through pnpm, so that the one it installed is used: npx -y pnpm@12.21.0 start',
  );
  process.exit(1);
}
