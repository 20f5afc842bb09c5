#!/usr/bin/env node
// Stands in for VS Code's executable where no desktop VS Code can be had: takes the same arguments, exits with the suite's result.
require('tsx/cjs');
const { launch } = require('./launch.ts');

launch(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
