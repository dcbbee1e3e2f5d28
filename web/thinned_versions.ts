// Which of the versions that were kept by themselves stay: all of the last hour, then the last of each hour, of each day, and of each thirty
// days, by the clock of the world; no more than so many.
const minute = 60 * 1000;
const hour = 60 * minute;
const day = 24 * hour;

const most = 60;
// How old a version is, and of which stretch of time it is then the only one.
const stretches = [
  { older: 30 * day, length: 30 * day },
  { older: day, length: day },
  { older: hour, length: hour },
];

// Times in milliseconds, in any order; those that stay come the newest first.
export function thinned(times: number[], now: number): number[] {
  const taken = new Set<string>();
  const stays = (time: number) => {
    const length = stretches.find(({ older }) => now - time > older)?.length;
    if (length === undefined) return true;
    const stretch = `${length} ${Math.floor(time / length)}`;
    const isFirst = !taken.has(stretch);
    taken.add(stretch);
    return isFirst;
  };
  return [...times].sort((one, other) => other - one).filter(stays).slice(0, most);
}
