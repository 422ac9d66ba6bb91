/** OpenCC's tables of characters, which its own types leave out: pairs with a space between, separated by bars. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
