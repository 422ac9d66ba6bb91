/** OpenCC's table of characters: `traditional simplified [other simplified…]`, with bars between. */
declare module 'opencc-js/dict/TSCharacters' {
  const table: string;
  export default table;
}
