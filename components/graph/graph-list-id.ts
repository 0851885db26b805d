/** The id of the heading of the list that equals the drawing. */
export const GRAPH_LIST = 'graph-list'
