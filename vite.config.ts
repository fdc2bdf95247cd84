import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixOptions from "./remix.config.js";

/** Few files for each page: what hardly ever changes, what nearly every page needs, and what those of courses share. What only some pages need goes with them. */
const CHUNKS: [name: string, files: RegExp][] = [
  ["framework", /\/node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|@remix-run\/[^/]+|turbo-stream)\//],
  ["frame", /\/app\/(messages\/([\w-]+\.ts|english\/(catalogue|courses|frame|locked|player|sign-in)\.ts)|(components\/(frame|ui|progress|media)|domain)\/)|\/components\/scenario\/(agency-mark|attempt-seat|critical-errors|held-back|official-text|prose|rating-mark|source-name|version-note-line)|\/components\/course\/(back-to-course|lesson-script)/],
  ["course", /\/app\/(messages\/(areas|english)\/(standing|lesson|question|refreshers|refresh|returning)\.ts|components\/(pathway\/(next-step|own-ways)|sources\/source-page-links|course\/(course-difference|choice|lettered|[\w]+-fields|question-parts|reason|own-text)))/],
];

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(remixOptions)],
  resolve: {
    alias: {
      "~": fileURLToPath(new URL("./app", import.meta.url)),
    },
  },
  // Development only: loaders stand beside components in a file, and what they need is not for the browser.
  optimizeDeps: {
    include: ["react", "react/jsx-dev-runtime", "react-dom/client", "@remix-run/react"],
    exclude: ["@node-rs/argon2", "@prisma/client", "@prisma/adapter-better-sqlite3", "better-sqlite3", "pino"],
  },
  build: {
    // An inlined asset is a data: address, which the Content-Security-Policy allows for pictures only.
    assetsInlineLimit: 0,
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: (id) => CHUNKS.find(([, files]) => files.test(id))?.[0] } },
  },
}));
