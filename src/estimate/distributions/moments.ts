/** Mean and variance of a duration, ms and ms². */
export interface Moments {
  mean: number;
  variance: number;
}
