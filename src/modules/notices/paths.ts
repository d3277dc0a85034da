/** Addresses of this module. Views and other modules never type one. */
export const paths = {
  /** @param topic `<kind>:<key>`, or `:topic` for the route */
  follow: (topic: string) => `/theo-doi/${topic === ':topic' ? topic : encodeURIComponent(topic)}`,
  asked: () => '/theo-doi/da-gui',
  confirm: (token: string) => `/theo-doi/xac-nhan/${token}`,
  leave: (token: string) => `/theo-doi/bo/${token}`,
  leaveAll: (token: string) => `/theo-doi/bo-het/${token}`,
  /** Where a mail program sends its one POST (RFC 8058). */
  leaveAtOnce: (token: string) => `/theo-doi/bo-het/${token}/ngay`,
};
