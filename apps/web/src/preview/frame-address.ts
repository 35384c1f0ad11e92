/** The document of the sealed frame; whether it may load pictures of other hosts is in its policy, hence in its address. */
export const frameAddress = (images: boolean): string =>
  images ? "/preview-frame?images=1" : "/preview-frame";
