/** A server that does nothing but send one page: how fast this machine could be at best. */
export interface Floor {
  readonly name: string;
  readonly port: number;
  /** What it sends from now on. */
  show(html: string): Promise<void>;
}
