import { expect, it } from "vitest";
import { looksLikePin, pinFault } from "./pin";

it.each(["482913", "7302518", "90417256"])("%s will do", (pin) => {
  expect(pinFault(pin, ["P-1041"])).toBeUndefined();
});

it.each([
  ["1234", "too-short"], ["0000", "too-short"], ["48291", "too-short"], ["482913570", "too-long"], ["48291a", "not-digits"], ["", "not-digits"], ["４８２９１３", "not-digits"], ["-48291", "not-digits"],
  ["000000", "repeated"], ["77777777", "repeated"], ["121212", "repeated"], ["1212121", "repeated"], ["112211", "repeated"], ["482482", "repeated"], ["48294829", "repeated"],
  ["123456", "run"], ["987654", "run"], ["890123", "run"], ["135791", "run"], ["112233", "run"], ["99887766", "run"],
  ["104173", "staff-code"], ["731041", "staff-code"], ["871401", "staff-code"],
])("%s is refused: %s", (pin, fault) => {
  expect(pinFault(pin, ["P-1041"])).toBe(fault);
});

it("a staff code of one or two digits says nothing about a PIN", () => {
  expect(pinFault("482917", ["B-7", "X-29"])).toBeUndefined();
});

it("four to eight digits are meant as a PIN, anything else as a password", () => {
  for (const typed of ["1234", "482913", "12345678"]) expect(looksLikePin(typed)).toBe(true);
  for (const typed of ["123", "123456789", "12345a", " 1234", "a long enough password", ""]) expect(looksLikePin(typed)).toBe(false);
});
