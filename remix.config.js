/** The one place for the options of Remix; vite.config.ts hands them to its plugin. */
export default {
  appDirectory: "app",
  // The start command builds into a folder of its own and renames it, so that an interrupted build is never served.
  buildDirectory: process.env.BUILD_DIRECTORY ?? "build",
  future: {
    v3_fetcherPersist: true,
    // A few dozen addresses are one small file that is kept for good; asking for some of them with every page costs a request, and routing twice.
    v3_lazyRouteDiscovery: false,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
};
