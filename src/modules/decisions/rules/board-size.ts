/**
 * Members of the commune's People's Inspection Board (Ban Thanh tra nhân dân): one for each village, and never fewer than the
 * least the law names; a commune with fewer villages than that has exactly so many.
 * @param villages of the commune on the day of the election
 * @param least from the rule `inspection.least`
 */
export const inspectionBoardSize = (villages: number, least: number): number => Math.max(villages, least);

export interface BoardCheck {
  readonly size: number;
  readonly right: boolean;
  /** Villages none of whose residents sits on the board. */
  readonly without: readonly string[];
}

/** Whether a board has its size and a member from every village. @param homes village of each member */
export const checkInspectionBoard = (villages: readonly string[], homes: readonly string[], least: number): BoardCheck => {
  const size = inspectionBoardSize(villages.length, least);
  return { size, right: homes.length === size, without: villages.filter((village) => !homes.includes(village)) };
};
