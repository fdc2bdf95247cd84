/** One after another, by one visitor: the latency of each request, in milliseconds. */
export type Journey = () => Promise<number[]>;

export interface Load {
  /** Each journey once through, such as a page, or a decision with the page after it. */
  journeys: number;
  requests: number;
  seconds: number;
  /** Latencies of single requests, sorted. */
  latencies: Float64Array;
}

/** Every journey again and again until the time is over; all at the same time. What is under way then is still waited for. */
export async function drive(journeys: Journey[], seconds: number): Promise<Load> {
  const latencies: number[] = [];
  let done = 0;
  const begun = performance.now();
  const until = begun + seconds * 1000;
  await Promise.all(
    journeys.map(async (journey) => {
      while (performance.now() < until) {
        latencies.push(...(await journey()));
        done += 1;
      }
    }),
  );
  return { journeys: done, requests: latencies.length, seconds: (performance.now() - begun) / 1000, latencies: Float64Array.from(latencies).sort() };
}

/** The latency under which this share of all requests stays. */
export function percentile({ latencies }: Load, share: number): number {
  return latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
}

export async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const begun = performance.now();
  const result = await work();
  return [result, performance.now() - begun];
}
