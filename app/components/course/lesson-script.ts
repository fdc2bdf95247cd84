import type { ComponentType } from "react";
import * as jsxRuntime from "react/jsx-runtime";
import type { LessonParts } from "./lesson-parts";

/** A compiled lesson: Markdown by itself, everything else as it is given. */
export type LessonComponent = ComponentType<{ components: LessonParts }>;

const loaded = new Map<string, LessonComponent>();

export function lessonAddress(hash: string): string {
  return `/lessons/${hash}.js`;
}

/** Loads a lesson's script, so that the page can show it at once. False when it cannot be had now. */
export async function loadLesson(hash: string): Promise<boolean> {
  try {
    const module = (await import(/* @vite-ignore */ lessonAddress(hash))) as { default: (runtime: unknown) => { default: LessonComponent } };
    if (!loaded.has(hash)) loaded.set(hash, module.default(jsxRuntime).default);
    return true;
  } catch {
    return false;
  }
}

export function loadedLesson(hash: string): LessonComponent | undefined {
  return loaded.get(hash);
}
