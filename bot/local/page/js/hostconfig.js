// How Teams lays cards out. Colours are the page's own variables, so that light and dark need no second rendering.
// https://learn.microsoft.com/adaptive-cards/rendering-cards/host-config

const colour = (name) => ({ default: `var(--${name})`, subtle: `var(--${name === "text" ? "subtle" : name})` });

const foregroundColors = {
  default: colour("text"),
  dark: colour("text"),
  light: colour("subtle"),
  accent: colour("accent"),
  good: colour("good"),
  warning: colour("warning"),
  attention: colour("bad"),
};

const container = (background) => ({ backgroundColor: `var(--${background})`, foregroundColors });

export const hostConfig = {
  fontFamily: "inherit",
  fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 17, default: 20, medium: 22, large: 26, extraLarge: 32 },
  spacing: { small: 6, default: 10, medium: 16, large: 20, extraLarge: 28, padding: 16 },
  separator: { lineThickness: 1, lineColor: "var(--line)" },
  supportsInteractivity: true,
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container("card"),
    emphasis: container("sunken"),
    accent: container("sunken"),
    good: container("good-back"),
    warning: container("warning-back"),
    attention: container("bad-back"),
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "bolder", suffix: " *" },
      optionalInputs: { weight: "bolder" },
    },
    errorMessage: { color: "attention", size: "small", spacing: "small" },
  },
  actions: {
    maxActions: 6,
    spacing: "default",
    buttonSpacing: 8,
    showCard: { actionMode: "inline", inlineTopMargin: 12 },
    actionsOrientation: "horizontal",
    actionAlignment: "left",
  },
  adaptiveCard: { allowCustomStyle: false },
  factSet: { title: { weight: "bolder", wrap: true, maxWidth: 140 }, value: { wrap: true }, spacing: 12 },
};
