/** Loaded into a measured process: says what it has used, over a channel that its pages know nothing of. */
process.on("message", () => {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  process.send?.({ cpuMs: (user + system) / 1000, megabytes: rss / 1e6, heapMegabytes: heapUsed / 1e6 });
});
process.channel?.unref();
