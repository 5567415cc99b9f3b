/** Means and quantiles of values of which some are missing (NaN). */

/**
 * Mean of what is not missing, weighted; NaN when everything is.
 *
 * @param {Float64Array} values
 * @param {Float64Array | null} [weights]
 */
export function gemiddelde(values, weights = null) {
  let upper = 0;
  let lower = 0;
  values.forEach((value, m) => {
    if (Number.isNaN(value)) return;
    const weight = weights ? weights[m] : 1;
    upper += value * weight;
    lower += weight;
  });
  return lower > 0 ? upper / lower : NaN;
}

/**
 * The value below which this share of the known values lies (linear between two).
 *
 * @param {Float64Array} values
 * @param {number} share
 */
export function kwantiel(values, share) {
  const known = Array.from(values).filter((v) => !Number.isNaN(v));
  known.sort((a, b) => a - b);
  if (known.length === 0) return NaN;
  const place = share * (known.length - 1);
  const low = Math.floor(place);
  return known[low] + (known[Math.ceil(place)] - known[low]) * (place - low);
}
