/** What the person reads around the panes of the builder. */
export const words = {
  device: {
    group: "Preview width",
    desktop: "Desktop",
    tablet: "Tablet, 820",
    phone: "Phone, 390",
    turn: "Turn sideways",
    upright: "Turn upright",
    fit: "Scale down to fit",
    full: "Show at 100 %",
  },
  select: {
    button: "Select",
    hint: "Click an element to change it",
  },
  commands: {
    width: "Next width of the preview",
    turn: "Turn the device",
    zoom: "Fit the preview, or show it at 100 %",
  },
};
