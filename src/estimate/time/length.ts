/** Expected time of a step and its variance, ms and ms². */
export interface Length {
  now: number;
  variance: number;
}
