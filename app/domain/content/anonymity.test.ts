import { describe, expect, test } from "vitest";
import { identifying, type KnownNames, unconfirmed } from "./anonymity";

const nobody: KnownNames = { people: [], places: [] };
const known = { people: ["Daniel Osei", "Marta Keller", "Grace Young", "Li Na"], places: ["Harbour City Prison Service"] };
const found = (text: string, names = nobody) => identifying(text, names).map(({ kind, text: written }) => `${kind}: ${written}`);

describe("what could identify somebody", () => {
  test.each([
    ["an e-mail address", "Write to sami.k@mail.example about it.", ["e-mail: sami.k@mail.example"]],
    ["an account", "He is @sami_k there.", ["e-mail: @sami_k"]],
    ["a telephone number", "His number was +44 20 7946 0018 then.", ["telephone: +44 20 7946 0018"]],
    ["a telephone number within a country", "Call (020) 7946 0018.", ["telephone: (020) 7946 0018"]],
    ["a full date in figures", "It was on 12.03.1988 in the morning.", ["date: 12.03.1988"]],
    ["a full date the other way round", "It was on 1988-03-12.", ["date: 1988-03-12"]],
    ["a full date in words", "It was on 12 March 1988 in the morning.", ["date: 12 March 1988"]],
    ["a full date, the month first", "It was on March 12th, 1988.", ["date: March 12th, 1988"]],
    ["a year of birth", "He was born in 1988.", ["date: born in 1988"]],
    ["a number of a file", "We keep AB/12345 in the book.", ["number: AB/12345"]],
    ["a number that is called one", "It stands in case no. 17 of the court.", ["number: case no. 17"]],
    ["a staff code", "The entry is by P-1041.", ["number: P-1041"]],
    ["a street with a number", "She lives at 12 Mill Street now.", ["address: 12 Mill Street"]],
    ["a street in small letters", "She lives at 12 oak street now.", ["address: 12 oak street"]],
    ["a page of the web", "He writes on facebook.com/sami.karimi every day.", ["address: facebook.com/sami.karimi"]],
    ["a full date in small letters", "It was on 12 march 1988.", ["date: 12 march 1988"]],
    ["a full date in capitals", "IT WAS ON 12 MARCH 1988.", ["date: 12 MARCH 1988"]],
    ["a street in French", "Elle habite rue de Rivoli 12.", ["address: rue de Rivoli 12"]],
    ["a street in German", "Er wohnt Lindenstraße 4.", ["address: Lindenstraße 4"]],
    ["a title and a name", "I asked Mr Bauer about it.", ["name: Mr Bauer"]],
    ["initials", "Then J. K. came.", ["name: J. K."]],
    ["a first name with an initial", "Then Sami K. came.", ["name: Sami K."]],
    ["a name within a sentence", "Then Sami came.", ["name: Sami"]],
    ["a whole name", "Then Sami Karimi came.", ["name: Sami Karimi"]],
    ["a title and more names than two", "I asked Mr Ahmed Karim Hassan.", ["name: Mr Ahmed Karim", "name: Hassan"]],
    ["a name behind a colon", "Name: Karim", ["name: Karim"]],
    ["a whole name at the beginning", "Sami Karimi came.", ["name: Sami Karimi"]],
    ["a name in Cyrillic", "Потом пришёл Иван Петров.", ["name: Иван Петров"]],
  ])("is found: %s", (_what, text, findings) => {
    expect(found(text)).toEqual(findings);
  });

  test.each([
    "He came on Monday. She left in March.",
    "In 2026 we had four officers for 60 men.",
    "The time was 10.30. It took 12 minutes.",
    "“Why?” he asked. “Because,” she said.",
    "I rang the NHS and the UN. I’d waited.",
    "- First a list\n- Then another\n2. Third",
    "On 4 March he was late by 25 minutes.",
    "He said: Nothing happened. Perhaps.",
    "He said: “Get out.” She said: 'Why?'",
    "",
    "他没有来。 لم يأت.",
  ])("is not found in: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("is the writer's own name, a colleague's and the agency's, also where a sentence begins", () => {
    expect(found("Daniel was there. Keller came from Harbour too.", known)).toEqual(["name: Daniel", "name: Keller", "place: Harbour"]);
    expect(found("Li saw nobody. Na did.", known)).toEqual([]);
  });

  test("is the rest of a name of which a part is known", () => {
    expect(found("Then Pedro Keller came to the Harbour.", known)).toEqual(["name: Pedro", "name: Keller", "place: Harbour"]);
  });

  test("is no ordinary word that is somebody's name as well", () => {
    expect(found("Young men came. They were young, and a grace.", known)).toEqual([]);
  });

  test("is told once for the same words, with every place", () => {
    const [finding] = identifying("Then Sami came. Sami sat. I told Sami’s sister.", nobody);
    expect(finding).toMatchObject({ key: "name sami", kind: "name" });
    expect(finding?.places.map(({ start, end }) => [start, end])).toEqual([[5, 9], [16, 20], [33, 37]]);
  });

  test("is what is not confirmed yet", () => {
    const findings = identifying("Then Sami met Noor on 12.03.1988.", nobody);
    expect(unconfirmed(findings, ["name sami", "name nobody"]).map(({ key }) => key)).toEqual(["name noor", "date 12.03.1988"]);
    expect(unconfirmed(findings, findings.map(({ key }) => key))).toEqual([]);
  });
});

test("a text of 100,000 signs is looked through, whatever they are", () => {
  for (const text of ["Aa ".repeat(33_000), "1".repeat(100_000), "1 ".repeat(50_000), "A.".repeat(50_000), "a@".repeat(50_000), "-".repeat(100_000), " \n".repeat(50_000), "1-".repeat(50_000), "0 (".repeat(33_000), "born ".repeat(20_000)]) {
    expect(() => identifying(text, known)).not.toThrow();
  }
});
