/** The chance of `count` or more of `trials` that each have the chance `share`: the upper tail of the binomial. */
export function binomialTail(count: number, trials: number, share: number): number {
  let term = 0 // the logarithm, because the product of thousands of factors would be 0
  for (let k = 1; k <= count; k++) term += Math.log(((trials - k + 1) / k) * share)
  term += (trials - count) * Math.log(1 - share)
  let tail = 0
  for (let k = count; k <= trials; k++) {
    tail += Math.exp(term)
    term += Math.log(((trials - k) / (k + 1)) * (share / (1 - share)))
  }
  return tail
}
