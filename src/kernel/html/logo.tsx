/** The bridge of Điểm Cầu: one arch between two points, its reflection in the water below. Decoration; the name stands beside it. */
export const Logo = () => (
  <svg class="logo" width="38" height="26" viewBox="0 0 38 26" aria-hidden="true" focusable="false">
    <path class="logo-arch" d="M5 15a14 12.5 0 0 1 28 0" />
    <path class="logo-deck" d="M12.5 15V6.6M19 15V3M25.5 15V6.6M5 15h28" />
    <path class="logo-water" d="M8 21q2.75-2.4 5.5 0t5.5 0 5.5 0 5.5 0" />
    <circle cx="5" cy="15" r="3.3" />
    <circle cx="33" cy="15" r="3.3" />
  </svg>
);
