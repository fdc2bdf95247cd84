import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { loadLesson } from "~/components/course/lesson-script";
import { WordsProvider } from "~/components/frame/words";
import { createI18n } from "~/messages/i18n";
import { NonceContext } from "~/components/frame/nonce";
import { rememberTyped } from "~/components/ui/typed-early";

// Browsers blank the attribute but keep the property; with it the first render agrees with the server's.
const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce ?? "";

/**
 * RemixBrowser reads the page's data on its first call and suspends without a boundary. A key pressed just then would make React
 * hydrate at once, fail (error 345) and leave the page without scripts; so the data is read before there is anything to hydrate.
 */
async function dataIsRead(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (waiting) {
    await waiting;
  }
}

/** The lesson of a page is there before there is anything to hydrate, so that the first rendering agrees with the server's. */
async function lessonIsLoaded(): Promise<void> {
  const address = document.querySelector('link[rel="modulepreload"][href^="/lessons/"]')?.getAttribute("href");
  const hash = /^\/lessons\/(\w+)\.js$/.exec(address ?? "")?.[1];
  if (hash !== undefined) await loadLesson(hash);
}

rememberTyped();
void Promise.all([dataIsRead(), lessonIsLoaded()]).then(() => {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <WordsProvider i18n={createI18n(document.documentElement.lang)}>
          <NonceContext.Provider value={nonce}>
            <RemixBrowser />
          </NonceContext.Provider>
        </WordsProvider>
      </StrictMode>,
    );
  });
});
