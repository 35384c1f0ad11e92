/** What the person reads in and about the preview. */
export const words = {
  zoom: {
    percent: (scale: number) => `${Math.round(scale * 100)} %`,
    toFull: (percent: string) => `Shown at ${percent}, to fit. Show at 100 %`,
    toFit: (percent: string) => `Shown at 100 %. Scale down to ${percent}, to fit`,
  },
};
