// A process of its own, since it may not end: with which power the time of a pattern grows on an attack repeated more and more often.
const computed = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds that measure well, and characters that no attack needs. */
const enough = 150;
const longest = 1_000_000;

process.once('message', ({ source, flags, pumps, suffix }) => {
  const pattern = new RegExp(source, flags.replace(/[gy]/g, ''));
  const timeOf = (text) => {
    let best = Infinity;
    for (let run = 0; run < 3; run++) {
      const start = computed(); // not the clock, which goes on while the machine does other things
      pattern.exec(text);
      best = Math.min(best, computed() - start);
    }
    return best;
  };
  const measured = [];
  timeOf(pumps.map(({ prefix, pump }) => prefix + pump).join('') + suffix); // compiles it
  for (let times = 16; ; times *= 2) {
    const text = pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
    measured.push({ size: text.length, time: timeOf(text) });
    if (measured.at(-1).time > enough || text.length > longest) break;
  }
  const last = measured.at(-1);
  const before = measured.at(-3) ?? measured[0];
  process.send(last.time < 1 ? 1 : Math.log(last.time / before.time) / Math.log(last.size / before.size));
});
