declare module "opencc-js/dict/TSCharacters" {
  /** OpenCC's table of traditional characters, each with its simplified form: `亂 乱|亙 亘|…`. */
  const table: string;
  export default table;
}
