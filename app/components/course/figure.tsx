import { type ReactNode, useId } from "react";
import { useTranslation } from "~/components/frame/words";
import { Medium } from "../media/medium";
import { Block, placeOf } from "./block";
import { useLessonState } from "./lesson-state";
import { VoiceContext } from "./voice";

interface Placed {
  anchor?: string;
  children?: ReactNode;
}

/** A picture with its caption, and in words what it shows. */
export function Figure({ file, alt, caption, anchor, children }: Placed & { file: string; alt: string; caption: string }) {
  const { t } = useTranslation();
  const source = useLessonState().media[file];
  return (
    <Block anchor={anchor}>
      <div className={file.endsWith(".svg") ? "scene-media drawing" : "scene-media"} {...placeOf(anchor)}>
        <figure>
          {source === undefined ? null : <Medium kind="picture" source={source} captions={null} description={alt} />}
          <figcaption>{caption}</figcaption>
        </figure>
        <InWords summary={t("lesson.described")}>{children}</InWords>
      </div>
    </Block>
  );
}

/** A film with captions, and in words what is said and shown. */
export function Video({ file, captions, ...rest }: Placed & { file: string; captions: string; title: string }) {
  return <Recording kind="video" file={file} captions={captions} {...rest} />;
}

/** A sound, and in words what is said. */
export function Audio(props: Placed & { file: string; title: string }) {
  return <Recording kind="audio" captions={null} {...props} />;
}

function Recording({ kind, file, captions, title, anchor, children }: Placed & { kind: "audio" | "video"; file: string; captions: string | null; title: string }) {
  const { t } = useTranslation();
  const { media } = useLessonState();
  const heading = useId();
  const source = media[file];
  return (
    <Block anchor={anchor}>
      <section className="scene-media stack-s" aria-labelledby={heading} {...placeOf(anchor)}>
        <h3 id={heading}>{title}</h3>
        {source === undefined ? null : <Medium kind={kind} source={source} captions={captions === null ? null : (media[captions] ?? null)} description={title} />}
        <InWords summary={t("player.transcript")}>{children}</InWords>
      </section>
    </Block>
  );
}

/** Closed on screen, for whoever needs it; on paper it takes the place of what paper cannot show. */
function InWords({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="kept">
      <summary>{summary}</summary>
      <div className="stack-s">
        <VoiceContext.Provider value="plain">{children}</VoiceContext.Provider>
      </div>
    </details>
  );
}
