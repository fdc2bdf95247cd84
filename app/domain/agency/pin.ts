/** Six, because a computer is shared by a whole wing: of five tries at each of two hundred six-digit PINs one in a thousand would open one, of four-digit ones one in ten. */
export const LEAST_PIN = 6;
export const LONGEST_PIN = 8;
/** Wrong ones in a row, after which the PIN is switched off until the password is given. */
export const PIN_TRIES = 5;

export type PinFault = "not-digits" | "too-short" | "too-long" | "repeated" | "run" | "staff-code";

/** No password is that short and only digits, so the one field of the sign-in page holds either, and it is always clear which. */
export function looksLikePin(typed: string): boolean {
  return /^[0-9]{4,8}$/u.test(typed);
}

/** Why a new PIN is refused, the first reason that holds; undefined when it will do. `staffCodes` are those of its owner. */
export function pinFault(pin: string, staffCodes: readonly string[]): PinFault | undefined {
  if (!/^[0-9]+$/u.test(pin)) return "not-digits";
  if (pin.length < LEAST_PIN) return "too-short";
  if (pin.length > LONGEST_PIN) return "too-long";
  if (isRepeated(pin)) return "repeated";
  if (isRun(pin)) return "run";
  return staffCodes.some((code) => holdsDigitsOf(pin, code)) ? "staff-code" : undefined;
}

/** Fewer than three different digits, or one to four of them over and over: 111111, 121212, 123123, 12341234. */
function isRepeated(pin: string): boolean {
  if (new Set(pin).size < 3) return true;
  return [1, 2, 3, 4].some((length) => length <= pin.length / 2 && pin === pin.slice(0, length).repeat(pin.length).slice(0, pin.length));
}

/** Up or down in equal steps, past nine as well: 123456, 987654, 135791, 890123; and the same with each digit twice. */
function isRun(pin: string): boolean {
  const digits = [...pin].map(Number);
  const steps = (of: number[]) => of.slice(1).map((digit, at) => (digit - (of[at] ?? 0) + 10) % 10);
  const isEven = (of: number[]) => of.length > 2 && new Set(steps(of)).size === 1;
  const everySecond = digits.filter((_, at) => at % 2 === 0);
  const doubled = digits.every((digit, at) => digit === everySecond[Math.floor(at / 2)]);
  return isEven(digits) || (doubled && isEven(everySecond));
}

/** The staff code is known to every colleague, so a PIN that holds its digits, forwards or backwards, is known as well. */
function holdsDigitsOf(pin: string, staffCode: string): boolean {
  const digits = staffCode.replace(/\D/gu, "");
  if (digits.length < 3) return false;
  return [digits, [...digits].reverse().join("")].some((known) => pin.includes(known) || known.includes(pin));
}
