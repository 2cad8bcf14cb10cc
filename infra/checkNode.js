// Runs before everything else, so it is plain JavaScript: an older Node could not even read the rest.
if (!process.features.typescript) {
  console.error(`Node ${process.versions.node} is too old to run this: it needs 22.18, 24 or newer.`);
  console.error(
    'On Linux and Windows `npm ci` brings the right one along; on a Mac install Node 24 (nodejs.org, or brew).',
  );
  process.exit(1);
}
