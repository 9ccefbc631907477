// Seeded random numbers: the same seed gives the same training fields on every machine.
/** Starts a stream from any text (mulberry32, seeded by FNV-1a). */
export function seedRandom(seed) {
    let state = 2166136261;
    for (let i = 0; i < seed.length; i++)
        state = Math.imul(state ^ seed.charCodeAt(i), 16777619);
    const next = () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
    next();
    return {
        uniform: (least, most) => least + (most - least) * next(),
        normal: (deviation) => {
            const standard = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
            return deviation * Math.min(2.5, Math.max(-2.5, standard));
        },
        below: (count) => Math.floor(next() * count),
        happens: (probability) => next() < probability,
    };
}
