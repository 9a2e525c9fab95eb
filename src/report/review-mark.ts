/** Who made a summary, in its properties: by this our own are known again. */
export const REVIEW_CREATOR = 'Ziping 绩效自评助手';
