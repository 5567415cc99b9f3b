/**
 * Remember what was computed from an object for as long as that object lives.
 *
 * An indeling is never changed: an edited one is a new object. What is remembered of the
 * old one can therefore not be taken for that of the new, and goes away with it.
 */

/**
 * @template {object} K
 * @template {unknown[]} H
 * @template V
 * @param {(key: K, ...hulp: H) => V} compute What helps may make it faster, never another value.
 * @returns {(key: K, ...hulp: H) => V}
 */
export function onthoud(compute) {
  /** @type {WeakMap<K, { value: V }>} */
  const known = new WeakMap();
  return (key, ...hulp) => {
    let found = known.get(key);
    if (!found) {
      found = { value: compute(key, ...hulp) };
      known.set(key, found);
    }
    return found.value;
  };
}

/**
 * The same for two objects; (a, b) and (b, a) are two.
 *
 * @template {object} A
 * @template {object} B
 * @template {unknown[]} H
 * @template V
 * @param {(a: A, b: B, ...hulp: H) => V} compute
 * @returns {(a: A, b: B, ...hulp: H) => V}
 */
export function onthoudPaar(compute) {
  const first = onthoud((/** @type {A} */ a) =>
    onthoud((/** @type {B} */ b, /** @type {H} */ ...hulp) => compute(a, b, ...hulp)),
  );
  return (a, b, ...hulp) => first(a)(b, ...hulp);
}

/**
 * The same for a number, such as a position: for as long as who asks.
 *
 * @template V
 * @param {(key: number) => V} compute
 * @returns {(key: number) => V}
 */
export function onthoudGetal(compute) {
  /** @type {Map<number, V>} */
  const known = new Map();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) {
      found = compute(key);
      known.set(key, found);
    }
    return found;
  };
}

/**
 * What is computed when it is first asked for, and then remembered.
 *
 * @template V
 * @param {() => V} compute
 * @returns {() => V}
 */
export function eenmaal(compute) {
  /** @type {{ value: V } | null} */
  let found = null;
  return () => {
    found ??= { value: compute() };
    return found.value;
  };
}
