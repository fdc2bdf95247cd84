import { MEDIA, type MediaFile } from "../../content/media";
import type { Planted } from "./planted-fault";
import { SCAFFOLD } from "./planted-in-text";
import { patched } from "./scenario-builder";

const file = (bytes: number): MediaFile => ({ bytes, sha256: "a".repeat(64) });
const files = (picture = MEDIA.picture.most) => new Map([["media/door.jpg", file(picture)], ["media/bell.mp3", file(1)], ["media/call.mp4", file(1)], ["media/call.vtt", file(1)], ["media/door.tiff", file(1)]]);
const ALL = "{ kind: picture, file: media/door.jpg, description: A door. }, { kind: audio, file: media/bell.mp3, transcript: A bell. }, { kind: video, file: media/call.mp4, captions: media/call.vtt, transcript: She calls. }";
const shown = (media: string) => patched(SCAFFOLD, ['    ask: "Do you ring', `    media: [${media}]\n    ask: "Do you ring`]);

/** The clean story with all kinds of media, each as large as it may be. */
export const PICTURED = { source: shown(ALL), media: files() };

const plant = (name: string, rule: Planted["rule"], [from, to]: [string, string], says: string | RegExp, media = files()): Planted => ({ name, rule, source: shown(patched(ALL, [from, to])), media, at: "    media:", says });

/** Faults of pictures, sounds and films. */
export const PLANTED_IN_MEDIA: Planted[] = [
  plant("a picture that is not described", "missing-alternative", [", description: A door.", ""], "description"),
  plant("a sound without a transcript", "missing-alternative", [", transcript: A bell.", ""], "transcript"),
  plant("a film without captions", "missing-alternative", [", captions: media/call.vtt", ""], '"captions"'),
  plant("a film without anything", "missing-alternative", [", captions: media/call.vtt, transcript: She calls.", ""], '"captions" and no "transcript"'),
  plant("a file that is not there", "media-file", ["media/door.jpg", "media/dor.jpg"], 'did you mean "media/door.jpg"'),
  plant("a picture that few browsers show", "media-file", ["media/door.jpg", "media/door.tiff"], "jpg or png or webp"),
  plant("a sound where a picture should be", "media-file", ["media/door.jpg", "media/knock.mp3"], "no picture"),
  plant("a file outside its folder", "media-file", ["media/door.jpg", "media/../../secret.jpg"], "media/name.jpg"),
  plant("a file on another site", "media-file", ["media/door.jpg", '"https://example.org/door.jpg"'], "media/name.jpg"),
  plant("a picture that is too large", "media-file", ["A door.", "A large door."], "2.0 MiB; a picture has at most 2", files(MEDIA.picture.most + 1)),
  plant("captions of a sound", "media-file", ["transcript: A bell.", "transcript: A bell., captions: media/call.vtt".replace("., c", ", c")], "Captions are for a film"),
  plant("two files with one name", "media-file", ["media/bell.mp3", "media/door.mp3"], '"door"', new Map([...files(), ["media/door.mp3", file(1)]])),
  plant("a kind that there is not", "schema", ["kind: picture", "kind: drawing"], "picture"),
];
