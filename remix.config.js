/** The one place for the options of Remix; vite.config.ts hands them to its plugin. */
export default {
  appDirectory: "app",
  // The start command builds into a folder of its own and renames it, so that an interrupted build is never served.
  buildDirectory: process.env.BUILD_DIRECTORY ?? "build",
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
};
