// This file is read by whatever Node is there, so it is written in old words and imports nothing that could be missing.
const needed = [20, 19];
const here = process.versions.node.split(".").map(Number);

if (here[0] < needed[0] || (here[0] === needed[0] && here[1] < needed[1])) {
  console.error("Throughcare needs Node " + needed.join(".") + " or newer; this is Node " + process.versions.node + ".");
  process.exit(2);
}

import("./preparation/start.mjs").then((start) => start.default());
