/** How often a coder may edit after its checks were red. */
export const mostRepairs = 2;

/** Counts repairs: an edit after red checks is one. At most two; then a person looks. */
export interface RepairRounds {
  /** Whether an edit may be made now. */
  mayEdit(): boolean;
  edited(): void;
  checked(green: boolean): void;
  readonly repairs: number;
}

export function createRepairRounds(): RepairRounds {
  let repairs = 0;
  let red = false;
  return {
    mayEdit: () => !red || repairs < mostRepairs,
    edited() {
      if (red) repairs += 1;
      red = false;
    },
    checked(green) {
      red = !green;
    },
    get repairs() {
      return repairs;
    },
  };
}
