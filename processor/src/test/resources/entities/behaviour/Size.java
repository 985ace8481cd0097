package behaviour;

import behaviour.codes.Coded;

enum Size implements Coded {
    SMALL {
        @Override
        public int code() {
            return 1;
        }
    },
    LARGE {
        @Override
        public int code() {
            return 2;
        }
    }
}
